// What is said of a code: the status HTTP has for it, and the reason in words.
import type { Wording } from './language.js';

/** 403: not this person. 409: not in this state, or not any more. 422: not with this content. */
export interface ViolationWords extends Wording {
  readonly status: 403 | 409 | 422;
}
