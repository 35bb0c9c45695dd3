#include "agora/administration/module.hpp"

#include "account_pages.hpp"
#include "agora/base/text.hpp"
#include "audit_pages.hpp"
#include "audit_words.hpp"
#include "factor_pages.hpp"
#include "home_pages.hpp"
#include "job_pages.hpp"
#include "permissions.hpp"
#include "processing_pages.hpp"
#include "setting_pages.hpp"

namespace agora::administration {

using access::Role;

const access::Permission kLookAfter{"administration.look_after", {Role::administrator}};
const access::Permission kManageAccounts{"administration.manage_accounts", {Role::administrator}};
const access::Permission kReadAudit{"administration.read_audit",
                                    {Role::administrator, Role::auditor}};
const access::Permission kChangeSettings{"administration.change_settings", {Role::administrator}};
const access::Permission kReadProcessing{"administration.read_processing",
                                         {Role::administrator, Role::auditor}};
const access::Permission kAnswerBreach{"administration.answer_breach", {Role::administrator}};

namespace {

std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {home_routes(), account_routes(), factor_routes(), audit_routes(),
                             job_routes(), setting_routes(), processing_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

}  // namespace

web::Module administration_module() {
    return {
        .name = "administration",
        .routes = all_routes(),
        .permissions = {&kLookAfter, &kManageAccounts, &kReadAudit, &kChangeSettings,
                        &kReadProcessing, &kAnswerBreach},
        .menu = {{70, tr("Administration"), "/administration", &kLookAfter},
                 {71, tr("Audit"), "/administration/audit", &kReadAudit}},
        .audit = audit_words(),
    };
}

}  // namespace agora::administration
