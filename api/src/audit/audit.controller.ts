import { Controller, Get, Query } from '@nestjs/common';
import { AuditPage, AuditQuery } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { Answers } from '../platform/http/openapi';
import { AuditService } from './audit.service';

@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Needs('audit:read')
  @Answers(AuditPage, 'What was done, by whom and from where: in one’s plans, about one’s organisation, or all')
  list(@Query({ schema: AuditQuery }) query: AuditQuery, @Me() me: SignedIn): Promise<AuditPage> {
    return this.audit.list(query, me);
  }
}
