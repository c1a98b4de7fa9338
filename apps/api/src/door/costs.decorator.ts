// What a route costs whoever asks: a page is one point, what writes, searches or computes much is more.
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const routeCosts = 'anqi:costs';

/** @param points of the allowance of a minute; 1 where nothing is said */
export const Costs = (points: number): CustomDecorator => SetMetadata(routeCosts, points);
