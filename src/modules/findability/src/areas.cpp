#include "areas.hpp"

#include "tasks.hpp"

namespace agora::findability {
namespace {

std::string_view first_part(std::string_view path) {
    return path.substr(0, path.find('/', 1));
}

template <typename Entry>
std::string_view label_in(const std::vector<Entry>& entries, std::string_view area) {
    for (const Entry& entry : entries) {
        if (entry.path == area) return entry.label;
    }
    return {};
}

std::string_view label_of(const web::Services& services, std::string_view area) {
    if (area == "/") return tr("Home page");
    if (area == "/search") return tr("Search");
    for (const web::Module& module : services.modules) {
        for (const std::string_view label :
             {label_in(module.navigation, area), label_in(module.foot, area),
              label_in(module.menu, area)}) {
            if (!label.empty()) return label;
        }
    }
    return {};
}

}  // namespace

std::string area_of(const web::Services& services, std::string_view page) {
    std::string_view path = trimmed(page);
    if (path.starts_with(services.origin)) path.remove_prefix(services.origin.size());
    path = path.substr(0, path.find_first_of("?#"));
    if (!path.empty() && parse_language(first_part(path).substr(1))) {
        path.remove_prefix(first_part(path).size());
        if (path.empty()) return "/";
    }
    if (path == "/") return "/";
    for (const web::Module& module : services.modules) {
        for (const web::Route& route : module.routes) {
            const std::string_view area = first_part(route.pattern);
            if (area.size() > 1 && area == first_part(path)) return std::string{area};
        }
    }
    return {};
}

std::string name_of(const web::Call& call, const Missed& missed) {
    if (const Task* task = find_task(missed.task)) return call.say(task->text);
    if (missed.area.empty()) return call.say(tr("An address that does not exist"));
    const std::string_view label = label_of(call.services, missed.area);
    return label.empty() ? missed.area : call.say(label);
}

}  // namespace agora::findability
