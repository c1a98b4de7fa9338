// Who takes an export of the business register in: one table for the door, its test and the screen.
import type { CaseRole } from './roles.table.js';

/**
 * The register is the whole city's, and a wrong export marks shops as gone in every county: so the centre of the city, which routes by
 * it all day, and the head of the city. A system administrator sees no business of the bureau in the browser; on the machine he has
 * the command line. The bureau's choice: no text says who keeps such a copy.
 */
export const REGISTER_DUTIES = ['city-intake', 'city-head'] as const satisfies readonly CaseRole[];
