package io.github.linkfault.defect;

import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.EventSignature;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A deliberately wrong event of an API, named by what is wrong with it; each breaks one rule only. */
// The changes are functions that hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum EventDefect {
    CONTENT_TYPE_IS_A_FORM(surface -> Rule.MEDIA_TYPE) {
        @Override
        Request change(Surface surface, Request right) {
            return with(right, "Content-Type", "application/x-www-form-urlencoded");
        }
    },
    BODY_IS_CUT_SHORT(surface -> Rule.BODY_JSON) {
        @Override
        Request change(Surface surface, Request right) {
            String text = right.body().text();
            return with(right, Body.of(text.substring(0, text.length() - 1)));
        }
    },
    EVENT_IS_ANOTHER(surface -> Rule.CODE) {
        @Override
        Request change(Surface surface, Request right) {
            return with(right, form(surface).name(), "unheard.of");
        }
    },
    MEMBER_IS_UNDOCUMENTED(surface -> Rule.BODY_STRICT) {
        @Override
        Request change(Surface surface, Request right) {
            return with(right, JsonPointer.compile("/hint"), "none");
        }
    },
    STATUS_IS_ANOTHER(surface -> form(surface).status() == null ? null : Rules.status(surface)) {
        @Override
        Request change(Surface surface, Request right) {
            return with(right, Objects.requireNonNull(form(surface).status()), "unheard_of");
        }
    },
    SIGNATURE_HAS_ANOTHER_PREFIX(EventDefect::signature) {
        @Override
        Request change(Surface surface, Request right) {
            EventSignature signature = Objects.requireNonNull(form(surface).signature());
            String value = signature.of(right.body().bytes(), "a secret");
            return with(
                    right,
                    signature.header(),
                    "sha1=" + value.substring(signature.prefix().length()));
        }
    },
    SIGNATURE_IS_CUT_SHORT(EventDefect::signature) {
        @Override
        Request change(Surface surface, Request right) {
            EventSignature signature = Objects.requireNonNull(form(surface).signature());
            String value = signature.of(right.body().bytes(), "a secret");
            return with(right, signature.header(), value.substring(0, value.length() - 1));
        }
    };

    private final Function<Surface, @Nullable Rule> rule;

    EventDefect(Function<Surface, @Nullable Rule> rule) {
        this.rule = rule;
    }

    /** The rule that it breaks on a surface; null where the surface's events cannot break it. */
    public @Nullable Rule rule(Surface surface) {
        return rule.apply(surface);
    }

    /** What is wrong, in words: {@code status is another}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A right request with an event, made wrong; its rule on the surface must not be null. */
    public Request spoil(Surface surface, Request right) {
        return change(surface, right);
    }

    abstract Request change(Surface surface, Request right);

    private static @Nullable Rule signature(Surface surface) {
        return form(surface).signature() == null ? null : Rules.signature(surface);
    }

    private static EventForm form(Surface surface) {
        return Objects.requireNonNull(surface.event(), surface.id());
    }

    private static Request with(Request right, String header, String value) {
        return new Request(
                right.method(), right.url(), right.headers().without(header).with(header, value), right.body());
    }

    private static Request with(Request right, Body body) {
        return new Request(right.method(), right.url(), right.headers(), body);
    }

    private static Request with(Request right, JsonPointer at, String value) {
        JsonNode body = JsonMapper.shared().readTree(right.body().text());
        ((ObjectNode) body.at(at.head())).put(at.last().getMatchingProperty(), value);
        return with(right, Body.of(body.toString()));
    }
}
