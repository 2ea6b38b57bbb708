/** With what it grows: with every request, or only with some of them. `step`: once, and no more. */
export type Shape = 'request' | 'unseen-input' | 'error' | 'abort' | 'thread' | 'step';

/**
 * How sure it is. `shown`: the evidence is the pattern itself; `likely`: the evidence fits, and few other causes do;
 * `possible`: nothing speaks against it.
 */
export type Certainty = 'shown' | 'likely' | 'possible';
