import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  EndOrganisation,
  MergeOrganisation,
  Organisation,
  ReinstateOrganisation,
  RenameOrganisation,
  SucceedOrganisation,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { OrganisationStandingService } from './organisation-standing.service';

@Controller('organisations/:id')
export class OrganisationStandingController {
  constructor(private readonly organisations: OrganisationStandingService) {}

  @Post('rename')
  @HttpCode(200)
  @Needs('organisation:update')
  @Answers(Organisation, 'Give it another name from a day on; the old one is kept as its name until then')
  rename(
    @Param('id', IdPipe) id: string,
    @Body({ schema: RenameOrganisation }) body: RenameOrganisation,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.rename(id, body, version, me);
  }

  @Post('merge')
  @HttpCode(200)
  @Needs('organisation:update')
  @Answers(Organisation, 'Merge it into another, which takes over its live work from a day on')
  merge(
    @Param('id', IdPipe) id: string,
    @Body({ schema: MergeOrganisation }) body: MergeOrganisation,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.merge(id, body, version, me);
  }

  @Post('succeed')
  @HttpCode(200)
  @Needs('organisation:update')
  @Answers(Organisation, 'Say which other one follows it and takes over its live work from a day on')
  succeed(
    @Param('id', IdPipe) id: string,
    @Body({ schema: SucceedOrganisation }) body: SucceedOrganisation,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.succeed(id, body, version, me);
  }

  @Post('suspend')
  @HttpCode(200)
  @Needs('organisation:update')
  @Answers(Organisation, 'Suspend its membership from a day on')
  suspend(
    @Param('id', IdPipe) id: string,
    @Body({ schema: EndOrganisation }) body: EndOrganisation,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.suspend(id, body, version, me);
  }

  @Post('leave')
  @HttpCode(200)
  @Needs('organisation:update')
  @Answers(Organisation, 'Say that it has left the alliance; its work stays its own')
  leave(
    @Param('id', IdPipe) id: string,
    @Body({ schema: EndOrganisation }) body: EndOrganisation,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.leave(id, body, version, me);
  }

  @Post('reinstate')
  @HttpCode(200)
  @Needs('organisation:update')
  @Answers(Organisation, 'Make it active again; what another took over comes back unless it was changed since')
  reinstate(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ReinstateOrganisation }) body: ReinstateOrganisation,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.reinstate(id, body, version, me);
  }
}
