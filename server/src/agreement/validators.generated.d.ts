// Generated from schemas/source by scripts/generate.mjs. Do not edit.
/** What ajv leaves behind on a function when it refuses its argument. */
export interface RawError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RawValidator {
  (data: unknown): boolean;
  readonly errors?: readonly RawError[] | null;
}

export const validate_root: RawValidator;
export const validate_style: RawValidator;
export const validate_parties: RawValidator;
export const validate_background: RawValidator;
export const validate_term: RawValidator;
export const validate_definitions: RawValidator;
export const validate_services: RawValidator;
export const validate_response_time: RawValidator;
export const validate_responsibilities: RawValidator;
export const validate_availability: RawValidator;
export const validate_client_demands: RawValidator;
export const validate_guarantee: RawValidator;
export const validate_performance: RawValidator;
export const validate_priorities: RawValidator;
export const validate_fees: RawValidator;
export const validate_liability: RawValidator;
export const validate_insurance: RawValidator;
export const validate_termination: RawValidator;
export const validate_disputes: RawValidator;
export const validate_clauses: RawValidator;
export const validate_schedules: RawValidator;
export const validate_documents: RawValidator;
export const validate_precedence: RawValidator;
export const validate_signatures: RawValidator;
