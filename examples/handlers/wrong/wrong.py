from errors import AerosyncErrorCode


def is_wrong(code: str) -> bool:
    return AerosyncErrorCode(code) is AerosyncErrorCode.AC_999
