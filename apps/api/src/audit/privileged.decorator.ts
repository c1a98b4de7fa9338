// Names the privileged act that a route is: its line is committed before the act is begun, or there is no act.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export type PrivilegedAct =
  | 'import.begun'
  | 'operators.import-begun'
  | 'answers.exported'
  | 'demo.clock-moved'
  | 'audit.read'
  | 'audit.exported'
  | 'audit.state-read';

export const privilegedAct = 'anqi:privileged-act';
export const Privileged = (act: PrivilegedAct): CustomDecorator => SetMetadata(privilegedAct, act);
