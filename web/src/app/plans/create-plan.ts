import { Component } from '@angular/core';

@Component({ selector: 'app-create-plan', template: '' })
export class CreatePlanPage {}
