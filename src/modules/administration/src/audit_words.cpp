#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/web/call.hpp"
#include "agora/web/settings.hpp"

namespace agora::administration {
namespace {

std::string name_setting(const web::Call& call, db::ReadTx&, std::string_view word,
                         std::string_view value) {
    const web::Setting* setting = word == "setting" ? call.services.settings.find(value) : nullptr;
    return setting ? call.say(setting->label) : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {"administration.accounts_exported", tr("Accounts exported"),
         tr("{who} took a list of {rows} accounts along.")},
        {"administration.breach_exported", tr("Answer to a breach exported"),
         tr("{who} took a list of who was affected along ({rows} lines).")},
        {"administration.job_put_back", tr("Job put back"),
         tr("{who} put job {job} back in the queue.")},
        {"administration.job_dropped", tr("Job dropped"), tr("{who} dropped job {job}.")},
        {web::SettingChanged::kName, tr("Setting changed"),
         tr("{who} changed the setting “{setting}”."), nullptr, &name_setting},
    };
}

}  // namespace agora::administration
