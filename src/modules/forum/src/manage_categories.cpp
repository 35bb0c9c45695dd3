#include "manage_categories.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "category_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::forum {
namespace {

void put_words(const Acting& acting, CategoryId category, const CategoryChange& wanted) {
    for (const CategoryWords& words : wanted.words) {
        put_category_text(acting.tx, {category, words.language, std::string{trimmed(words.name)},
                                      std::string{trimmed(words.about)}});
    }
}

std::optional<Refusal> fault_of(const CategoryChange& wanted) {
    for (const CategoryWords& words : wanted.words) {
        if (trimmed(words.name).empty()) {
            return Refusal{ForumRefusal::name_missing, "name_" + words.language};
        }
    }
    return std::nullopt;
}

/// The category as it stands in this transaction, for whoever may manage it.
Result<Category> managed(const Acting& acting, const Viewer& viewer, CategoryId id) {
    auto category = find_category(acting.tx, id);
    if (!category || !may_see(viewer, *category)) return ForumRefusal::category_not_found;
    if (!may_manage(viewer, *category)) return ForumRefusal::not_a_moderator;
    return std::move(*category);
}

}  // namespace

Result<Category> make_category(const Acting& acting, const CategoryChange& wanted) {
    if (const auto fault = fault_of(wanted)) return *fault;
    const Category category{.category_id = acting.tx.new_id<CategoryId>(),
                            .slug = locale::slugify(wanted.slug),
                            .audience = wanted.audience,
                            .takes_threads = wanted.takes_threads,
                            .place = next_category_place(acting.tx),
                            .made_at = acting.origin.at};
    // "g-…" are the addresses of groups.
    const bool is_taken = category.slug == "new" || category.slug.starts_with("g-");
    if (is_taken || !insert_category(acting.tx, category))
        return Refusal{ForumRefusal::slug_taken, "slug"};
    put_words(acting, category.category_id, wanted);
    journal::emit(acting.tx, acting.origin, CategoryChanged{category.category_id},
                  journal::Audit::yes);
    return category;
}

bool may_manage(const Viewer& viewer, const Category& category) {
    const bool animates = category.circle_id && may_moderate(viewer, category);
    return animates || may_manage_categories(viewer.actor);
}

Result<Done> change_category(const Acting& acting, const Viewer& viewer, CategoryId id,
                             const CategoryChange& wanted) {
    auto category = managed(acting, viewer, id);
    if (!category) return category.refusal();
    if (const auto fault = fault_of(wanted)) return *fault;
    category->audience = wanted.audience;
    category->takes_threads = wanted.takes_threads;
    if (!update_category(acting.tx, *category, wanted.seen)) {
        return ForumRefusal::changed_meanwhile;
    }
    put_words(acting, id, wanted);
    journal::emit(acting.tx, acting.origin, CategoryChanged{id}, journal::Audit::yes);
    return Done{};
}

Result<Done> name_moderator(const Acting& acting, const Viewer& viewer, CategoryId id,
                            std::string_view mail) {
    const auto category = managed(acting, viewer, id);
    if (!category) return category.refusal();
    const auto account = accounts::find_account_by_mail(acting.tx, trimmed(mail));
    const bool fits =
        account && account->standing == access::Standing::active &&
        (!category->circle_id ||
         circles::find_membership(acting.tx, category->circle_id, account->account_id));
    if (!fits) return Refusal{ForumRefusal::person_unknown, "mail"};
    put_moderator(acting.tx, {id, account->account_id, acting.origin.at});
    journal::emit(acting.tx, acting.origin, ModeratorNamed{id, account->account_id},
                  journal::Audit::yes);
    if (account->account_id != acting.origin.account) mail_named(acting, *category, *account);
    return Done{};
}

Result<Done> end_moderator(const Acting& acting, const Viewer& viewer, CategoryId id,
                           AccountId account) {
    const auto category = managed(acting, viewer, id);
    if (!category) return category.refusal();
    if (!delete_moderator(acting.tx, id, account)) return ForumRefusal::not_needed;
    journal::emit(acting.tx, acting.origin, ModeratorEnded{id, account}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::forum
