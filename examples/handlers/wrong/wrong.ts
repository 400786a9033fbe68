import { aerosyncErrorCode } from "./errors.js";

export const isWrong = (code: unknown): boolean => aerosyncErrorCode(code) === "AC-999";
