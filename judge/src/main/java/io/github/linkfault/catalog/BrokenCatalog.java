package io.github.linkfault.catalog;

/** The features, or the data beside them, contradict themselves: a fault of this kit, never of the API under test. */
public final class BrokenCatalog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenCatalog(String fault) {
        super(fault);
    }

    /**
     * A fault with its place.
     *
     * @param place the file, and where in it: {@code schemas/acme/error-body.open.schema.json}
     */
    public BrokenCatalog(String place, String fault) {
        super(place + ": " + fault);
    }

    /** This fault with the row or the item it was found in, unless it names a place already. */
    BrokenCatalog within(String place) {
        String fault = String.valueOf(getMessage());
        return fault.startsWith("features/") ? this : new BrokenCatalog(place, fault);
    }
}
