package overlaystudio.studio.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import overlaystudio.design.ElementKind;
import overlaystudio.rules.Severity;

/// The icons of elements and findings; each severity has a shape of its own beside its colour.
public final class Icons {

    private Icons() {}

    /// An icon of the studio's size.
    public static FontIcon of(Feather icon) {
        return FontIcon.of(icon, 15);
    }

    /// The icon of a severity.
    public static FontIcon of(Severity severity) {
        FontIcon icon = of(switch (severity) {
            case ERROR -> Feather.X_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case INFO -> Feather.INFO;
        });
        icon.getStyleClass().addAll("severity", severity.word());
        icon.setAccessibleText(severity.word());
        return icon;
    }

    /// The icon of a kind of element.
    public static FontIcon of(ElementKind kind) {
        return of(switch (kind) {
            case VIRTUAL_NETWORK -> Feather.SHARE_2;
            case SUBNET -> Feather.GRID;
            case PEERING -> Feather.LINK;
            case EXTERNAL_NETWORK -> Feather.BRIEFCASE;
            case ROUTE_TABLE -> Feather.NAVIGATION;
            case NAT_GATEWAY -> Feather.LOG_OUT;
            case PUBLIC_IP -> Feather.GLOBE;
            case SECURITY_GROUP -> Feather.SHIELD;
            case APPLIANCE -> Feather.FILTER;
            case RESERVED_RANGE -> Feather.LOCK;
            case CLUSTER -> Feather.BOX;
            case NODE_POOL -> Feather.SERVER;
            case NOTE -> Feather.MESSAGE_SQUARE;
        });
    }
}
