import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { LineChartModule } from '@swimlane/ngx-charts';
import { ticksThatFit } from './ticks';
import { Formats } from '../language/formats';
import { Words } from '../language/words';

export interface TrendSeries {
  readonly key: string;
  readonly label: string;
  /** A colour role such as `--sector-public`. */
  readonly colour: string;
  /** Oldest first; `value` in percent. */
  readonly points: readonly { readonly day: string; readonly value: number }[];
}

/** Lines over time, told apart by dash and colour; the legend says each one's name and last value, and lifts it out. */
@Component({
  selector: 'app-trend-chart',
  imports: [LineChartModule],
  templateUrl: './trend-chart.html',
  styleUrl: './trend-chart.css',
})
export class TrendChart {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly width = signal(0);
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly series = input.required<readonly TrendSeries[]>();

  protected readonly view = computed((): [number, number] => [this.width(), this.width() < 420 ? 220 : 260]);
  /** At least 100 %, and whole quarters above where attainment goes beyond: it is never clipped. */
  private readonly top = computed(() =>
    Math.max(100, ...this.series().flatMap(({ points }) => points.map(({ value }) => Math.ceil(value / 25) * 25))),
  );
  protected readonly scale = computed(() => {
    const step = this.top() > 200 ? 100 : this.top() > 125 ? 50 : 25;
    const top = Math.ceil(this.top() / step) * step;
    return { top, ticks: Array.from({ length: top / step + 1 }, (_, index) => index * step) };
  });
  protected readonly results = computed(() =>
    this.series().map(({ key, points }) => ({
      name: key,
      series: points.map(({ day, value }) => ({ name: new Date(`${day}T00:00:00Z`), value })),
    })),
  );
  protected readonly colours = computed(() =>
    this.series().map(({ key, colour }) => ({ name: key, value: `var(${colour})` })),
  );
  protected readonly ticks = computed(() =>
    ticksThatFit(this.results()[0]?.series.map(({ name }) => name) ?? [], this.width() - 70),
  );
  protected readonly legend = computed(() =>
    this.series().map(({ key, label, colour, points }) => ({
      key,
      label,
      colour: `var(${colour})`,
      last: points.at(-1)?.value,
      lifted: key === this.chosen(),
    })),
  );
  protected readonly active = computed(() =>
    this.legend()
      .filter(({ lifted }) => lifted)
      .map(({ key }) => ({ name: key })),
  );

  protected readonly asMonth = (day: Date) => this.formats.date(day.toISOString(), 'month');
  protected readonly asPercent = (value: number) => this.formats.percent(value);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(([entry]) => this.width.set(Math.floor(entry?.contentRect.width ?? 0)));
      observer.observe(this.host);
      destroyed.onDestroy(() => observer.disconnect());
    });
    afterRenderEffect(() => {
      const [width, height] = this.view();
      this.host.querySelector('svg.ngx-charts')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    });
  }

  protected lift(key: string) {
    this.chosen.update((chosen) => (chosen === key ? undefined : key));
  }
}
