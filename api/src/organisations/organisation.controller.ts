import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ChangeOrganisation,
  CreateOrganisation,
  Organisation,
  OrganisationPage,
  OrganisationQuery,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { OrganisationService } from './organisation.service';

@Controller('organisations')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  @Needs('organisation:read')
  @Answers(OrganisationPage, 'The organisations of the alliance, or those that take part in a plan')
  list(@Query({ schema: OrganisationQuery }) query: OrganisationQuery, @Me() me: SignedIn) {
    return this.organisations.list(query, me);
  }

  @Post()
  @Needs('organisation:create')
  @Answers(Organisation, 'Add an organisation', 201)
  create(@Body({ schema: CreateOrganisation }) body: CreateOrganisation, @Me() me: SignedIn) {
    return this.organisations.create(body, me);
  }

  @Get(':id')
  @Needs('organisation:read')
  @Answers(Organisation, 'One organisation')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.organisations.read(id, me);
  }

  @Patch(':id')
  @Needs('organisation:update')
  @Answers(Organisation, 'Change an organisation')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeOrganisation }) body: ChangeOrganisation,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.organisations.change(id, body, version, me);
  }
}
