// Marks what every signed-in account may ask about itself; all other routes are for those who handle cases, or for whom they name.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const forAnyAccount = 'anqi:for-any-account';
export const ForAnyAccount = (): CustomDecorator => SetMetadata(forAnyAccount, true);
