/**
 * Tails of the hypergeometric distribution that are carried from one table to its neighbours, each
 * step in constant time.
 *
 * `above` is the probability of x or more events in the first group, `below` that of y or fewer,
 * where y is some other number of events; `atX` and `atY` are their own probabilities. With one more
 * event in all, one more draw from an urn of N with n1 marked: P(X' >= x) = P(X >= x) +
 * P(X = x - 1) (n1 - x + 1) / (N - m). The distribution is the same with n1 and m exchanged, so
 * the same step moves one person to the first group.
 *
 * Errors of the tails add up, at most 2e-16 a step.
 */
export class HypergeometricWalk {
  total = 0;
  total1 = 0;
  /** Events of both groups. */
  events = 0;
  x = 0;
  y = 0;
  atX = 0;
  above = 0;
  atY = 0;
  below = 0;
  /** What is known of the two-sided P value of x: it is no smaller. */
  atLeast = 0;

  /** Fewest events that the first group can have. */
  lowest(): number {
    return Math.max(0, this.events + this.total1 - this.total);
  }

  xUp(): void {
    const { x } = this;
    this.above -= this.atX;
    this.x = x + 1;
    this.atX *= (this.total1 - x) * (this.events - x) /
      ((x + 1) * (this.total - this.total1 - this.events + x + 1));
  }

  xDown(): void {
    const { x } = this;
    this.atX *= x * (this.total - this.total1 - this.events + x) /
      ((this.total1 - x + 1) * (this.events - x + 1));
    this.x = x - 1;
    this.above += this.atX;
  }

  yUp(): void {
    const { y } = this;
    this.atY *= (this.total1 - y) * (this.events - y) /
      ((y + 1) * (this.total - this.total1 - this.events + y + 1));
    this.y = y + 1;
    this.below += this.atY;
  }

  yDown(): void {
    const { y } = this;
    this.below -= this.atY;
    this.atY *= y * (this.total - this.total1 - this.events + y) /
      ((this.total1 - y + 1) * (this.events - y + 1));
    this.y = y - 1;
  }

  /** One more event, in the second group: some of its people must have none. */
  eventsUp(): void {
    const { total, total1, events, x } = this;
    const spare = total - total1 - events;
    if (spare + this.y === 0) this.yUp();
    const { y } = this;
    const left = total - events;
    const stepX = this.atX * (spare + x) / ((events + 1 - x) * left);
    this.above += stepX * x;
    this.atX = stepX * (events + 1);
    const stepY = this.atY / left;
    this.below -= stepY * (total1 - y);
    this.atY = stepY * (spare + y) * (events + 1) / (events + 1 - y);
    this.events = events + 1;
  }

  /** One event fewer, of the second group: it must have one. */
  eventsDown(): void {
    const { total, total1, events, x } = this;
    if (this.y === events) this.yDown();
    const { y } = this;
    const spare = total - total1 - events + 1;
    const left = total - events + 1;
    this.above -= this.atX * x / events;
    this.atX *= (events - x) * left / ((spare + x) * events);
    this.atY *= (events - y) * left / ((spare + y) * events);
    this.below += this.atY * (total1 - y) / left;
    this.events = events - 1;
  }

  /** One person without event from the second group to the first. */
  total1Up(): void {
    this.exchange();
    this.eventsUp();
    this.exchange();
  }

  /** One person without event from the first group to the second. */
  total1Down(): void {
    this.exchange();
    this.eventsDown();
    this.exchange();
  }

  private exchange(): void {
    const { total1 } = this;
    this.total1 = this.events;
    this.events = total1;
  }

  copyFrom(other: HypergeometricWalk): void {
    this.total = other.total;
    this.total1 = other.total1;
    this.events = other.events;
    this.x = other.x;
    this.y = other.y;
    this.atX = other.atX;
    this.above = other.above;
    this.atY = other.atY;
    this.below = other.below;
  }
}
