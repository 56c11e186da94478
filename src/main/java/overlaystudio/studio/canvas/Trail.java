package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

import atlantafx.base.controls.Breadcrumbs;
import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.studio.messages.Messages;

/// Where one is: the design, the virtual network, the subnet, the pool, the node. Each leads there.
///
/// It is the way to what is selected, or else to the smallest part that fills all that is seen.
final class Trail extends Breadcrumbs<Trail.Crumb> {

    private static final Messages MESSAGES = Messages.of(Trail.class);
    private static final double MOST = 200;

    private final CanvasView view;
    private final Executor window;
    private List<Crumb> shown = List.of();
    private boolean isAsked;

    /// A place on the way.
    ///
    /// @param id what is there
    /// @param name what it is called
    /// @param description more about it; empty for the design
    record Crumb(ElementId id, String name, String description) {

        /// What it says.
        String words() {
            return id.equals(ElementId.DESIGN)
                    ? MESSAGES.say("trail.design", name)
                    : MESSAGES.say("part", name, description);
        }
    }

    /// @param window runs what may change the window's layout
    /// @param lead is told which crumb was pressed
    Trail(CanvasView view, Executor window, Consumer<ElementId> lead) {
        this.view = view;
        this.window = window;
        setId("trail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(MESSAGES.say("trail"));
        setAutoNavigationEnabled(false);
        setCrumbFactory(Trail::link);
        setDividerFactory(item -> item == null || item.isLeaf() ? null : new Label("\u203a"));
        setMaxWidth(Double.MAX_VALUE);
        setOnCrumbAction(event -> lead.accept(event.getSelectedCrumb().getValue().id()));
    }

    private static ButtonBase link(BreadCrumbItem<Crumb> item) {
        Crumb crumb = item.getValue();
        Hyperlink link = new Hyperlink(crumb.name());
        link.setId("crumb-" + crumb.id().value().replace('/', '-'));
        link.setMaxWidth(MOST);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setTooltip(new Tooltip(crumb.words()));
        link.setAccessibleText(crumb.words());
        return link;
    }

    /// Follows what is seen, once all is laid out.
    void follow() {
        if (!isAsked) {
            isAsked = true;
            window.execute(this::show);
        }
    }

    private void show() {
        isAsked = false;
        List<Crumb> way = way();
        if (!way.equals(shown)) {
            shown = way;
            setSelectedCrumb(buildTreeModel(way.toArray(Crumb[]::new)));
        }
    }

    private List<Crumb> way() {
        Diagram diagram = view.diagram();
        List<Crumb> way = new ArrayList<>();
        ElementId selected = view.session().selection();
        for (Optional<Part> at = diagram.part(selected).or(this::filling); at.isPresent(); at =
                diagram.part(at.get().parent())) {
            Part part = at.get();
            way.addFirst(new Crumb(part.id(), part.title(), part.description()));
        }
        String name = view.session().design().name();
        way.addFirst(new Crumb(ElementId.DESIGN, name, ""));
        return way;
    }

    /// The smallest part in which all lies that is seen.
    private Optional<Part> filling() {
        Frame seen = view.viewport().seen(view.getWidth(), view.getHeight());
        @Nullable Part found = null;
        for (Optional<Part> next = within(ElementId.DESIGN, seen); next.isPresent(); next = within(found.id(), seen)) {
            found = next.get();
        }
        return Optional.ofNullable(found);
    }

    private Optional<Part> within(ElementId parent, Frame seen) {
        return view.diagram().children(parent).stream().filter(part -> part.frame().contains(seen)).findFirst();
    }
}
