import { Component } from '@angular/core';

@Component({ selector: 'app-plan-settings', template: '' })
export class PlanSettings {}
