import { Controller, Delete, Param, Put } from '@nestjs/common';
import { Idea } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { SupportService } from './support.service';

@Controller('ideas/:id/supporters/:organisation')
export class SupportController {
  constructor(private readonly supports: SupportService) {}

  @Put()
  @Needs('idea:propose')
  @Answers(Idea, 'Say that an organisation supports an idea')
  support(
    @Param('id', IdPipe) id: string,
    @Param('organisation', IdPipe) organisation: string,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.supports.set(id, { organisationId: organisation, supports: true }, version, me);
  }

  @Delete()
  @Needs('idea:propose')
  @Answers(Idea, 'Say that an organisation no longer supports an idea')
  withdraw(
    @Param('id', IdPipe) id: string,
    @Param('organisation', IdPipe) organisation: string,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.supports.set(id, { organisationId: organisation, supports: false }, version, me);
  }
}
