// Keeps everything of the demo out of production: there it does not exist.
import { type CanActivate, Injectable } from '@nestjs/common';
import { Settings } from '#settings';
import { DoorRefusal } from '../door/door-refusal.js';

@Injectable()
export class DemoGuard implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(): boolean {
    if (this.settings.mode === 'demo') return true;
    throw new DoorRefusal(404, 'request.not-found');
  }
}
