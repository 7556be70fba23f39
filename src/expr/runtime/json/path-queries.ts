/** Comparisons in the queries of a JSONPath. */
import { Regex } from '../regex/regex.js';
import { compareJValues } from './compare.js';
import { isoText } from './dates.js';
import { JTokenType } from './token-types.js';
import { type JToken, JValue } from './tokens.js';
