#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/forum/whole_thread.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::forum {

struct CategoryChange {
    std::string slug = {};
    Audience audience = Audience::everyone;
    bool takes_threads = true;
    std::vector<CategoryWords> words = {};  ///< of a theme, in the three languages
    std::int64_t seen = 0;
};

/// A new theme, at the end of the list.
Result<Category> make_category(const Acting& acting, const CategoryChange& wanted);
/// A theme by whoever looks after the forum; of a group, by its animators, all but name and address.
Result<Done> change_category(const Acting& acting, const Viewer& viewer, CategoryId id,
                             const CategoryChange& wanted);
/// Anybody with an active account, by the address they sign in with; of a group, one of its members.
/// Who is named is told.
Result<Done> name_moderator(const Acting& acting, const Viewer& viewer, CategoryId id,
                            std::string_view mail);
Result<Done> end_moderator(const Acting& acting, const Viewer& viewer, CategoryId id,
                           AccountId account);

/// Whoever looks after the forum, and the animators of the category's group.
bool may_manage(const Viewer& viewer, const Category& category);

}  // namespace agora::forum
