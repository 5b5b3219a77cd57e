import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Lab } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { daysOf } from './lab-days';

/** The facts of a lab, as far as they are known. */
@Component({
  selector: 'app-lab-facts',
  imports: [RouterLink, Text],
  templateUrl: './lab-facts.html',
  styles: `
    dd .small {
      display: block;
    }
  `,
})
export class LabFacts {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly lab = input.required<Lab>();
  readonly languages = input.required<readonly Language[]>();

  protected readonly days = computed(() => daysOf(this.lab(), this.words, this.formats));
  protected readonly places = computed(() => {
    const { hostEvent, place } = this.lab();
    return [
      { label: 'labs.hostEvent', text: hostEvent },
      { label: 'labs.place', text: place },
    ].filter(({ text }) => this.formats.text(text));
  });
  protected readonly bodies = computed(() => {
    const { coordinator, coordinatorOrganisation, funder, funderOrganisation } = this.lab();
    return [
      { label: 'labs.coordinator', text: coordinator, organisation: coordinatorOrganisation },
      { label: 'labs.funder', text: funder, organisation: funderOrganisation },
    ].filter(({ text, organisation }) => organisation !== null || this.formats.text(text));
  });
}
