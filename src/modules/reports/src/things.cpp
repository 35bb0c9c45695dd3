#include "things.hpp"

#include "agora/http/url.hpp"
#include "agora/web/services.hpp"

namespace agora::reports {
namespace {

constexpr std::size_t kLongestAddress = 500;

template <typename Entry>
std::string_view label_in(const std::vector<Entry>& entries, std::string_view address) {
    for (const Entry& entry : entries) {
        if (entry.path == address) return entry.label;
    }
    return {};
}

}  // namespace

std::optional<std::string> bare_address(std::string_view about, std::string_view origin) {
    about = trimmed(about);
    const bool had_origin = about.starts_with(origin);
    if (had_origin) about.remove_prefix(origin.size());
    about = about.substr(0, about.find_first_of("?#"));
    if (about.empty() && had_origin) about = "/";
    if (about.size() > kLongestAddress || !http::is_local_path(about)) return std::nullopt;
    for (const Language language : kLanguages) {
        const std::string prefix = "/" + std::string{code(language)};
        if (about == prefix) return "/";
        if (about.starts_with(prefix + "/")) return std::string{about.substr(prefix.size())};
    }
    return std::string{about};
}

Thing thing_at(db::ReadTx& tx, const web::Services& services, const access::Actor& actor,
               std::string_view address, Instant now) {
    for (const web::Module& module : services.modules) {
        for (const web::Reportable& one : module.reportable) {
            if (auto found = one.find(tx, actor, address, utc_date(now))) {
                return {std::string{one.kind}, *std::move(found)};
            }
        }
    }
    return {.what = {.path = std::string{address}}};
}

std::string_view page_label(const web::Services& services, std::string_view address) {
    for (const web::Module& module : services.modules) {
        for (const std::string_view label :
             {label_in(module.navigation, address), label_in(module.foot, address)}) {
            if (!label.empty()) return label;
        }
    }
    return address == "/" ? tr("Home page") : std::string_view{};
}

const web::Reportable* reportable_of(const web::Services& services, std::string_view kind) {
    for (const web::Module& module : services.modules) {
        for (const web::Reportable& one : module.reportable) {
            if (one.kind == kind) return &one;
        }
    }
    return nullptr;
}

std::vector<Measure> measures_of(const web::Services& services, std::string_view kind) {
    std::vector<Measure> measures{Measure::nothing, Measure::corrected};
    if (const web::Reportable* one = reportable_of(services, kind)) {
        measures.insert(measures.end(), one->measures.begin(), one->measures.end());
    }
    return measures;
}

}  // namespace agora::reports
