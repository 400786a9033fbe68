package io.github.linkfault.report;

import io.github.linkfault.history.Chart;
import io.github.linkfault.history.Told;
import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Past;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs before this one, as the template asks for them. */
record HtmlHistory(Past past, HtmlIndex index) {

    /** Something that went on, as a row of the table. */
    record Row(Episode episode, Told told, HtmlIndex index) {
        String kind() {
            return Told.kind(episode);
        }

        String where() {
            return Told.where(episode);
        }

        /** The anchor of its entry, where it has one and this page has it. */
        @Nullable
        String anchor() {
            String id = episode.entries().get(0);
            return episode.entries().size() == 1 && index.holds(id) ? HtmlLink.anchor(id) : null;
        }

        String what() {
            return Told.what(episode);
        }

        String first() {
            return told.first(episode);
        }

        String last() {
            return told.last(episode);
        }

        String runs() {
            return Told.runs(episode);
        }

        String state() {
            return told.state(episode);
        }

        boolean isNew() {
            return episode.state() == Episode.State.NEW;
        }
    }

    String summary() {
        return TextReport.pastSummary(past).substring("History: ".length());
    }

    boolean hasRows() {
        return !past.episodes().isEmpty();
    }

    List<Row> rows() {
        var told = new Told(past);
        return past.episodes().stream()
                .map(episode -> new Row(episode, told, index))
                .toList();
    }

    List<String> lost() {
        return past.lost();
    }

    /** Markup. */
    String wide() {
        return Chart.wide(past);
    }

    /** Markup. */
    String narrow() {
        return Chart.narrow(past);
    }
}
