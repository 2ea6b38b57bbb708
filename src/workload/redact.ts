export { type Additions, createRedactor, type RedactionReport, type Redactor, RULESET } from './redact/redactor.js';
