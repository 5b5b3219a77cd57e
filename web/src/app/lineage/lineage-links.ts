import { Injectable, inject } from '@angular/core';
import { Router, UrlTree } from '@angular/router';
import { Words } from '@symmachia/ui';

/** Where what ideas pass leads to. */
@Injectable({ providedIn: 'root' })
export class LineageLinks {
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  readonly lab = (id: string): UrlTree => this.to('labs', id);
  readonly idea = (id: string): UrlTree => this.to('ideas', id);
  readonly action = (id: string): UrlTree => this.to('actions', id);
  /** Ideas of one theme, or of one fate; withdrawn ones pass nothing. */
  readonly ideas = (plan: string, filter: { theme: string } | { status: string; lab?: string }): UrlTree =>
    this.router.createUrlTree(['/', this.words.language(), 'plans', plan, 'ideas'], {
      queryParams: { ...filter, withdrawn: false },
    });

  private to(kind: string, id: string): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), kind, id]);
  }
}
