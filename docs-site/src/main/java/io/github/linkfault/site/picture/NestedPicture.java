package io.github.linkfault.site.picture;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.site.picture.Drawing.Box;
import io.github.linkfault.site.picture.Drawing.Form;
import java.util.ArrayList;
import java.util.List;

/** Where the errors inside an API's errors come from. */
public final class NestedPicture {

    private static final int GAP = 12;
    private static final int ARROW = 26;

    private NestedPicture() {}

    /**
     * The picture.
     *
     * @param providers those of the API, at least one
     * @param outer the codes of the API's errors that carry others; empty where none is known
     */
    public static Picture of(Api api, List<Provider> providers, List<String> outer) {
        String id = api.id() + "-inside";
        String title = "Where errors inside errors of " + api.name() + " come from";
        String carries = api.name()
                + (outer.isEmpty() ? " puts it into its own error" : " puts it into " + Phrases.listed(outer, "or"));
        var drawing = new Drawing(
                id,
                title,
                "At the top the providers, each with the number of its codes; an arrow from each down to " + api.name()
                        + ", and one from there to your client.");
        var words = new ArrayList<String>();
        int width = (Drawing.WIDTH - GAP * (providers.size() - 1)) / providers.size();
        var boxes = new ArrayList<Box>();
        for (int at = 0; at < providers.size(); at++) {
            Provider provider = providers.get(at);
            String said = provider.name() + ": " + Phrases.counted(provider.codes(), "code", "codes");
            boxes.add(drawing.box(Form.STATE, at * (width + GAP), 0, width, said));
            words.add(said + ".");
        }
        int bottom = boxes.stream().mapToInt(Box::bottom).max().orElse(0);
        Box middle = drawing.box(Form.STEP, 0, bottom + ARROW, Drawing.WIDTH, carries);
        boxes.forEach(box -> drawing.down(box.middle(), box.bottom(), middle.y()));
        String client = "Your client acts on the inner error first, then on the outer one";
        Box last = drawing.box(Form.STEP, 0, middle.bottom() + ARROW, Drawing.WIDTH, client);
        drawing.down(middle.middle(), middle.bottom(), last.y());
        words.add(carries + ".");
        words.add(client + ".");
        return new Picture(id, title, drawing.svg(last.bottom() + 3), words);
    }
}
