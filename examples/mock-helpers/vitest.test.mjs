import { afterAll, beforeAll, test } from 'vitest';
import { helperTests } from './helper.mjs';

helperTests({ test, before: (work) => beforeAll(work, 60_000), after: afterAll });
