package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The functions of the bash scripts.
///
/// @param name what it is called, or a pattern of what uses it
/// @param text what it does, with a comment that says why
record BashFunctions(String name, String text) {

    private static final String ALWAYS = """
            # What the script is at; it is named where az fails.
            step='the checks before anything is @DONE@'
            trap failed ERR

            failed() {
              printf 'Stopped at: %s. What is done stays; mend this, then run the script again.\\n' "$step" >&2
              exit 1
            }

            say() {
              printf '%s\\n' "$*"
            }

            stop() {
              printf 'Stopped: %s\\n' "$*" >&2
              exit 1
            }

            # run COMMAND...: what changes something; with --dry-run it is only printed.
            run() {
              if [[ -n "$dryRun" ]]; then
                printf '%q' "$1"
                printf ' %q' "${@:2}"
                echo
              else
                "$@" || failed
              fi
            }

            # look SHOW...: the state of something, or "missing", and what it has of what is expected, a line each.
            look() {
              local answer code=0
              answer="$("$@" --only-show-errors --output tsv \\
                --query "[to_string(provisioningState || properties.provisioningState)$queries]" 2>&1)" || code=$?
              case "$code" in
              0) printf '%s\\n' "$answer" | tail -n "$((${#labels[@]} + 1))" | bare ;;
              3) printf 'missing\\n' ;;
              *) printf '%s\\n' "$answer" >&2 && return 1 ;;
              esac
            }

            # expect LABEL VALUE QUERY: what the next thing that is looked at has to have, where it is there.
            labels=() values=() queries=''
            expect() {
              labels+=("$1")
              values+=("$(bare <<<"$2")")
              queries="$queries,to_string($3)"
            }

            # compare FOUND: stops where something is not as expected; nothing is changed silently.
            compare() {
              local rest="$1" value at differ=''
              for ((at = 0; at < ${#labels[@]}; at++)); do
                rest="${rest#*$'\\n'}"
                value="${rest%%$'\\n'*}"
                [[ -n "$value" && "$value" != null ]] || value=none
                same "$value" "${values[at]}" && continue
                differ=yes
                printf 'Differs: %s of %s is %s, the design says %s.\\n' "${labels[at]}" "$step" "$value" "${values[at]}" >&2
              done
              [[ -z "$differ" ]] || stop "$step is there, but not as the design says. Nothing of it was changed."
              labels=() values=() queries=''
            }

            # A list without its brackets and quotes.
            bare() {
              tr -d '[]"\\r'
            }

            # Azure changes the case of some values, and means the same.
            same() (
              shopt -s nocasematch
              [[ "$1" == "$2" ]]
            )
            """;

    private static final List<BashFunctions> WHERE_USED = List.of(
            new BashFunctions("(missing|changing)", """
                    # How much was done, and how much was there.
                    created=0 kept=0
                    """),
            new BashFunctions("missing", """
                    # missing WHAT SHOW...: whether it has yet to be created; what is there is compared and left alone.
                    missing() {
                      local found
                      step="$1"
                      found="$(look "${@:2}")" || stop "az could not say whether $step is there."
                      case "${found%%$'\\n'*}" in
                      missing)
                        labels=() values=() queries='' created=$((created + 1))
                        if [[ -n "$dryRun" ]]; then say "Would create: $step"; else say "Creating: $step"; fi
                        ;;
                      null | Succeeded)
                        compare "$found"
                        kept=$((kept + 1))
                        say "There already, left alone: $step" && return 1
                        ;;
                      *) stop "$step is in state ${found%%$'\\n'*}. Wait for it, repair it or delete it; then run the script again." ;;
                      esac
                    }
                    """),
            new BashFunctions("require", """
                    # require WHAT SHOW...: stops where something is missing or differs that is not ours to create.
                    require() {
                      local found
                      step="$1"
                      found="$(look "${@:2}")" || stop "az could not say whether $step is there."
                      [[ "$found" != missing ]] || stop "$step is not there, and it is not ours to create: ask its owner."
                      compare "$found"
                      say "Found: $step"
                    }
                    """),
            new BashFunctions("start", """
                    # start CLUSTER COMMAND...: what takes minutes. With --no-wait the rest of its cluster is left for later.
                    start() {
                      if [[ -n "$noWait" ]]; then
                        run "${@:2}" --no-wait
                        busy="$busy|$1|"
                      else
                        run "${@:2}"
                      fi
                    }
                    """),
            new BashFunctions("due", """
                    # due CLUSTER: whether the next step of a cluster can be done now.
                    busy=''
                    due() {
                      [[ "$busy" == *"|$1|"* ]] || return 0
                      labels=() values=() queries=''
                      return 1
                    }
                    """),
            new BashFunctions("lacks", """
                    # lacks QUERY VALUE WHAT SHOW...: whether something that came with its cluster has yet to get a value.
                    lacks() {
                      local found
                      step="$3"
                      found="$(look "${@:4}")" || stop "az could not say whether $step is there."
                      if [[ "$found" == missing ]]; then
                        labels=() values=() queries=''
                        [[ -z "$dryRun" ]] || return 0
                        stop "$step is not there, though its cluster is, with which it is created. Add it, or delete the cluster."
                      fi
                      compare "$found"
                      found="$("${@:4}" --query "$1" --output tsv | tr -d '\\r')" || failed
                      [[ "$found" != "$2" ]]
                    }
                    """),
            new BashFunctions("changing", """
                    # changing LABEL BEFORE AFTER QUERY WHAT SHOW...: whether a value has yet to change, which has to be as it was.
                    changing() {
                      local now
                      step="$1 of $5"
                      now="$("${@:6}" --only-show-errors --query "to_string($4)" --output tsv | bare)" || failed
                      [[ -n "$now" && "$now" != null ]] || now=none
                      if same "$now" "$(bare <<<"$3")"; then
                        kept=$((kept + 1))
                        say "As planned already: $step is $now" && return 1
                      fi
                      [[ "$2" == any ]] || same "$now" "$(bare <<<"$2")" ||
                        stop "$step is $now. It was to change from $2 to $3, so look at it first. Nothing of it was changed."
                      created=$((created + 1))
                      if [[ -n "$dryRun" ]]; then say "Would change: $step from $now to $3"; else say "Changing: $step from $now to $3"; fi
                    }
                    """),
            new BashFunctions("listed", """
                    # listed WHAT SHOW...: says what is there, and stops where it may not be ours.
                    found=0
                    listed() {
                      local state
                      step="$1"
                      state="$(look "${@:2}")" || stop "az could not say whether $step is there."
                      if [[ "$state" == missing ]]; then
                        labels=() values=() queries='' && return
                      fi
                      compare "$state"
                      found=$((found + 1))
                      say "  $step"
                    }
                    """),
            new BashFunctions("there", """
                    # there WHAT SHOW...: whether something is there to be deleted.
                    there() {
                      local state
                      step="$1"
                      state="$(look "${@:2}")" || stop "az could not say whether $step is there."
                      [[ "$state" != missing ]]
                    }
                    """),
            new BashFunctions("emptied", """
                    # emptied COUNT...: whether nothing is left in something.
                    emptied() {
                      local left
                      left="$("$@" | tr -d '\\r')" || failed
                      [[ -z "$dryRun" && "$left" != 0 ]] || return 0
                      say "Left alone, because something else is in it: $step"
                      return 1
                    }
                    """),
            new BashFunctions("delete", """
                    # delete COMMAND...: says what is deleted, and deletes it.
                    delete() {
                      if [[ -n "$dryRun" ]]; then say "Would delete: $step"; else say "Deleting: $step"; fi
                      run "$@"
                    }
                    """),
            new BashFunctions("revoke", """
                    # revoke SCOPE COMMAND...: deletes the role of an identity on a subnet that stays.
                    revoke() {
                      local principal role
                      principal="$("${@:2}" | tr -d '\\r')" || failed
                      role="$(az role assignment list --role 'Network Contributor' --scope "$1" --only-show-errors \\
                        --query "[?principalId=='$principal'] | [0].id" --output tsv | tr -d '\\r')" || failed
                      [[ -z "$role" ]] || run az role assignment delete --ids "$role"
                    }
                    """),
            new BashFunctions("grant", """
                    # grant SCOPE COMMAND...: the role by which an identity joins nodes to a subnet. Azure may know it a while later;
                    # the wait is 30 times 10 seconds at most.
                    grant() {
                      local principal try
                      step="role Network Contributor on $1"
                      if [[ -n "$dryRun" ]]; then
                        say "Would create, where it is missing: $step" && return
                      fi
                      principal="$("${@:2}" | tr -d '\\r')" || failed
                      for ((try = 0; try <= 30; try++)); do
                        case "$(roles "$1" "$principal")" in
                        0) ;;
                        '') failed ;;
                        *) return 0 ;;
                        esac
                        if ((try == 0)); then
                          say "Creating: $step"
                          run az role assignment create --role 'Network Contributor' --assignee-object-id "$principal" \\
                            --assignee-principal-type ServicePrincipal --scope "$1" --output none
                        else
                          sleep 10
                        fi
                      done
                      stop "$step is not known after 5 minutes: run the script again later."
                    }

                    # roles SCOPE PRINCIPAL: how many there are.
                    roles() {
                      az role assignment list --role 'Network Contributor' --scope "$1" --only-show-errors \\
                        --query "length([?principalId=='$2'])" --output tsv | tr -d '\\r'
                    }
                    """));

    /// The functions that every script has, and those that a script uses.
    ///
    /// @param done what the script does with things, such as created
    static List<String> lines(String done, List<String> user) {
        List<String> lines = new ArrayList<>(ALWAYS.replace("@DONE@", done).lines().toList());
        WHERE_USED.stream().filter(each -> each.isUsedIn(user)).forEach(each -> {
            lines.add("");
            each.text().lines().forEach(lines::add);
        });
        return lines;
    }

    private boolean isUsedIn(List<String> user) {
        Pattern call = Pattern.compile("(^\\s*|if |&& |\\|\\| |\\$\\()" + name + "\\s");
        return user.stream().filter(line -> !line.startsWith("#")).anyMatch(line -> call.matcher(line).find());
    }
}
