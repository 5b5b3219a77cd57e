import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { creatingLab } from './creating-lab';
import { LabChoices } from './lab-choices';
import { labStatusesAfter, newLab } from './lab-draft';
import { LabFields } from './lab-fields';

@Component({
  selector: 'app-create-lab',
  imports: [FormPage, LabFields, RouterLink],
  providers: [LabChoices],
  template: `<app-form-page [heading]="t('labs.create')" [form]="creating">
    <p class="other-way">
      <a [routerLink]="['/', words.language(), 'plans', plan(), 'labs', 'paste']">{{ t('labs.paste.instead') }}</a>
    </p>
    <app-lab-fields [form]="creating.draft" [statuses]="statuses" />
  </app-form-page>`,
  styles: `
    .other-way {
      margin: -8px 0 20px;
    }
  `,
})
export class CreateLab {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly plan = input.required<string>();

  protected readonly statuses = labStatusesAfter(null);
  protected readonly creating = creatingLab(() => this.plan(), signal(newLab));
}
