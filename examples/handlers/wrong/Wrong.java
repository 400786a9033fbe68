import io.github.linkfault.codes.AerosyncErrorCode;

final class Wrong {

    static boolean is(String code) {
        return AerosyncErrorCode.fromWire(code) == AerosyncErrorCode.AC_999;
    }
}
