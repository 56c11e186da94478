#!/usr/bin/env bash
# What the sample hub-and-spoke calls existing, as its owners would have made it, for the rig of check-az-rig.sh.
set -euo pipefail
hub=aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee legacy=22222222-3333-4444-8555-666666666666
az group create --subscription "$hub" --name rg-connectivity-weu --location westeurope --output none
az network vnet create --subscription "$hub" --resource-group rg-connectivity-weu --name vnet-hub-weu --location westeurope --address-prefixes 10.0.0.0/20 --output none
for subnet in AzureFirewallSubnet=10.0.0.0/26 GatewaySubnet=10.0.1.0/27 snet-shared=10.0.4.0/24; do
  az network vnet subnet create --subscription "$hub" --resource-group rg-connectivity-weu --vnet-name vnet-hub-weu --name "${subnet%=*}" --address-prefixes "${subnet#*=}" --output none
done
az network public-ip create --subscription "$hub" --resource-group rg-connectivity-weu --name pip-azfw-hub-weu --sku Standard --zone 1 2 3 --output none
az resource create --subscription "$hub" --resource-group rg-connectivity-weu --resource-type Microsoft.Network/azureFirewalls --name azfw-hub-weu --location westeurope --api-version 2022-07-01 --properties '{}' --output none
az group create --subscription "$legacy" --name rg-legacy-weu --location westeurope --output none
az network vnet create --subscription "$legacy" --resource-group rg-legacy-weu --name vnet-legacy-weu --location westeurope --address-prefixes 10.22.0.0/16 --output none
az network vnet subnet create --subscription "$legacy" --resource-group rg-legacy-weu --vnet-name vnet-legacy-weu --name snet-legacy-servers --address-prefixes 10.22.0.0/20 --output none
