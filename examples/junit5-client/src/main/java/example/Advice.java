package example;

/** What the caller can do when there is no balance. */
public enum Advice {
    FIX_THE_REQUEST,
    CHECK_CREDENTIALS,
    TRY_AGAIN_LATER,
    RECONNECT_THE_BANK,
    DO_WITHOUT_A_BALANCE
}
