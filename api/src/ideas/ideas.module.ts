import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module';
import { DecisionController } from './decision.controller';
import { DecisionService } from './decision.service';
import { FamilyRepository } from './family.repository';
import { IdeaAccess } from './idea-access';
import { IdeaActionController } from './idea-action.controller';
import { IdeaActionService } from './idea-action.service';
import { IdeaController } from './idea.controller';
import { IdeaFacetsRepository } from './idea-facets.repository';
import { IdeaLinesRepository } from './idea-lines.repository';
import { IdeaRepository } from './idea.repository';
import { IdeaService } from './idea.service';
import { SimilarRepository } from './similar.repository';
import { SimilarService } from './similar.service';
import { SupportController } from './support.controller';
import { SupportService } from './support.service';

@Module({
  imports: [ActionsModule],
  controllers: [IdeaController, DecisionController, SupportController, IdeaActionController],
  providers: [
    IdeaAccess,
    IdeaService,
    IdeaRepository,
    IdeaFacetsRepository,
    IdeaLinesRepository,
    FamilyRepository,
    DecisionService,
    SupportService,
    IdeaActionService,
    SimilarService,
    SimilarRepository,
  ],
  exports: [IdeaService, DecisionService, IdeaActionService],
})
export class IdeasModule {}
