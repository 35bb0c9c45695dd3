#include "agora/vocabulary/module.hpp"

#include "agora/vocabulary/events.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "browse_pages.hpp"
#include "decision_pages.hpp"
#include "edit_pages.hpp"
#include "permissions.hpp"
#include "proposal_pages.hpp"
#include "term_pages.hpp"

#include <algorithm>
#include <array>

namespace agora::vocabulary {

const access::Permission kEditVocabulary{"vocabulary.edit",
                                         {access::Role::editor, access::Role::administrator}};

namespace {

using web::Access;
using web::Cached;
using enum http::Method;

std::vector<web::Route> routes() {
    const auto editing = Access::needing(kEditVocabulary);
    return {
        {get, "/professions", Access::visitor(), &list_professions, {Cached::for_visitors}},
        {get, "/professions/{slug}", Access::visitor(), &show_profession, {Cached::for_visitors}},
        {get, "/sectors", Access::visitor(), &list_sectors, {Cached::for_visitors}},
        {get, "/sectors/{slug}", Access::visitor(), &show_sector, {Cached::for_visitors}},
        {get, "/skills", Access::visitor(), &list_skills, {Cached::for_visitors}},
        {get, "/skills/{slug}", Access::visitor(), &show_skill, {Cached::for_visitors}},
        {get, "/terms/suggestions", Access::visitor(), &suggest_terms},
        {get, "/terms/proposals", Access::member(), &list_proposals},
        {get, "/terms/proposals/new", Access::member(), &new_proposal},
        {post, "/terms/proposals", Access::member(), &create_proposal},
        {get, "/terms/proposals/{id}", Access::member(), &show_proposal},
        {post, "/terms/proposals/{id}/acceptance", editing, &create_acceptance},
        {post, "/terms/proposals/{id}/refusal", editing, &create_refusal},
        {get, "/terms/{id}/edit", editing, &edit_term},
        {post, "/terms/{id}", editing, &save_term},
    };
}

std::vector<web::PersonalTable> personal() {
    return {
        {.table = "vocabulary_proposal",
         .account_column = "account_id",
         .personal = "account_id reason",
         .plain = "proposal_id kind act term_id other_id label_nl label_fr label_en state answer "
                  "proposed_at decided_at",
         .what = tr("Words that you proposed for the vocabulary, with your reason"),
         .purpose = tr("To let members shape the lists of professions, sectors and skills"),
         .ground = web::Ground::legitimate_interest,
         .audience = tr("You and the editors"),
         .retention = tr("As long as you have an account"),
         .erasure = web::Erasure::blank_columns,
         .kept_because = tr("The words belong to everybody; your name and reason go")},
        {.table = "vocabulary_proposal",
         .account_column = "decided_by",
         .personal = "decided_by",
         .what = tr("Decisions on proposals that you took as an editor"),
         .purpose = tr("To know who decided what, and why"),
         .ground = web::Ground::legitimate_interest,
         .audience = tr("The administrators"),
         .retention = tr("As long as you have an account"),
         .erasure = web::Erasure::blank_columns,
         .kept_because = tr("The proposer keeps the answer; your name goes")},
    };
}

/// Another process or node changed the vocabulary.
std::vector<journal::Listener> listeners(web::Services& services) {
    static constexpr std::array kChanges{TermAdded::kName, TermChanged::kName, TermMerged::kName,
                                         TermsImported::kName};
    return {{"vocabulary.terms", [&services](const std::vector<journal::Sealed>& entries) {
                 const bool changed = std::ranges::any_of(entries, [](const auto& entry) {
                     return std::ranges::find(kChanges, entry.name) != kChanges.end();
                 });
                 if (!changed) return;
                 services.state<TermsHolder>().reload();
                 services.cache.start_new_epoch();
             }}};
}

}  // namespace

web::Module vocabulary_module() {
    return {
        .name = "vocabulary",
        .routes = routes(),
        .permissions = {&kEditVocabulary},
        .navigation = {{web::Door::people, 4, tr("Professions from A to Z"), "/professions"}},
        .menu = {{7, tr("Proposals for the vocabulary"), "/terms/proposals", &kEditVocabulary}},
        .personal = personal(),
        .plain = {{"vocabulary_term"},
                  {"vocabulary_synonym"},
                  {"vocabulary_relation"},
                  {"vocabulary_code"}},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(
                    std::make_shared<TermsHolder>(services.files, services.database));
            },
        .listeners = &listeners,
        .today = &today,
    };
}

}  // namespace agora::vocabulary
