package io.github.linkfault.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The references of HTML by name, for the characters of ASCII and of Latin-1: what libraries escape by name. */
final class HtmlNames {

    /** In the order of the characters, from U+00A0 on. */
    private static final String LATIN_1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
            deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
            Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
            ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
            agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
            eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """;

    private static final String ASCII_NAMES = """
            Tab NewLine excl quot QUOT num dollar percnt amp AMP apos lpar rpar ast plus comma period sol
            colon semi lt LT equals gt GT quest commat lsqb lbrack bsol rsqb rbrack Hat lowbar grave
            lcub lbrace verbar vert rcub rbrace euro hellip
            """;

    /** For each of the names above, its character. */
    private static final String ASCII = "\t\n!\"\"#$%&&'()*+,./:;<<=>>?@[[\\]]^_`{{||}}€…";

    private static final int LONGEST = 7;

    private static final Map<String, Integer> POINTS = points();

    private HtmlNames() {}

    private static Map<String, Integer> points() {
        var points = new HashMap<String, Integer>();
        String[] latin = LATIN_1.split("\\s+", 0);
        for (int at = 0; at < latin.length; at++) {
            points.put(latin[at], 0xa0 + at);
        }
        String[] ascii = ASCII_NAMES.split("\\s+", 0);
        for (int at = 0; at < ascii.length; at++) {
            points.put(ascii[at], (int) ASCII.charAt(at));
        }
        return Map.copyOf(points);
    }

    /** The reference that begins with the ampersand at a place, or null. */
    static @Nullable Escape at(String text, int ampersand) {
        int from = ampersand + 1;
        int end = from;
        while (end < text.length() && end - from < LONGEST && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != ';') {
            return null;
        }
        Integer point = POINTS.get(text.substring(from, end));
        return point == null ? null : new Escape(point, end + 1 - ampersand);
    }
}
