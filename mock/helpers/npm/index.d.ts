/** One scenario, as `schemas/linkfault/scenarios.schema.json` has it. */
export interface Scenario extends Step {
  operation?: string;
  connection?: string;
  request?: number | string;
  share?: string;
  seed?: number;
  then?: Step[];
}

/** What becomes of the next answers. */
export interface Step {
  error?: string;
  of?: string;
  fault?: 'timeout' | 'reset' | 'truncated' | 'drip' | 'html-502';
  delay?: string;
  times?: number;
}

/** What clients have met, and the grade; `schemas/linkfault/exam.schema.json` has all members. */
export interface Report {
  passed: boolean;
  grade: 'passed' | 'failed' | 'incomplete';
  missing: string[];
  findings: { id: string; severity: 'violation' | 'warning'; entry: string | null; sentence: string; count: number }[];
  [member: string]: unknown;
}

/** A mock that runs. */
export interface Mock extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** The base URL of each API, by its id. */
  readonly baseUrls: Readonly<Record<string, string>>;
  /** The target file that fits it, as YAML. */
  readonly target: string;
  /** Plays these scenarios from now on, and no others. */
  scenarios(scenarios: Scenario[], seed?: number): Promise<unknown>;
  /** Forgets the scenarios, the sequences that have begun, and everything that clients have met. */
  reset(): Promise<void>;
  report(): Promise<Report>;
  /** Rejects, saying what is missing, unless the grade is passed and the coverage, such as `90%`, is reached. */
  verify(wanted?: { coverage?: string; grade?: boolean }): Promise<Report>;
  /** Ends it and gives its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts a mock on a free port and resolves once it answers. It ends with this process.
 *
 * The program is found by `command`, the environment variable `LINKFAULT_JAR` (run with `java`), or `linkfault` on the path.
 */
export function startMock(wanted?: {
  /** Options of `linkfault mock`, such as `['--scenario', 'file.yaml']`. */
  options?: string[];
  command?: string | string[];
  /** In milliseconds. */
  timeout?: number;
}): Promise<Mock>;
