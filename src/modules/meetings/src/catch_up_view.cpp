#include "catch_up_view.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/names.hpp"

namespace agora::meetings {

std::vector<CatchUpView> views_of(const web::Call& call, db::ReadTx& tx,
                                  std::vector<CatchUp> catch_ups) {
    std::vector<AccountId> writers;
    for (const CatchUp& one : catch_ups) writers.push_back(one.written_by);
    const auto names = circles::names_of(call, tx, std::move(writers));
    std::vector<CatchUpView> views;
    for (CatchUp& one : catch_ups) {
        CatchUpView view{.version = one.version,
                         .lang = std::move(one.language),
                         .lines = {},
                         .at = one.written_at};
        for (const std::string_view line : split(one.body, '\n')) {
            view.lines.push_back({std::string{line}});
        }
        if (const auto name = names.find(one.written_by); name != names.end()) {
            view.by = name->second;
        }
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace agora::meetings
