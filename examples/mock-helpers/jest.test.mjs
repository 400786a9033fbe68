import { afterAll, beforeAll, test } from '@jest/globals';
import { helperTests } from './helper.mjs';

helperTests({ test: (name, work) => test(name, work, 60_000), before: (work) => beforeAll(work, 60_000), after: afterAll });
