import { after, before, test } from 'node:test';
import { helperTests } from './helper.mjs';

helperTests({ test, before, after });
