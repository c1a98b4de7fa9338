// Levels of the reward for a report of a serious violation, with their shares, floors and cap.

export const REWARD_LEVELS = ['first', 'second', 'third'] as const;
export type RewardLevel = (typeof REWARD_LEVELS)[number];
