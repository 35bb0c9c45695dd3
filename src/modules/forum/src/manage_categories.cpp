#include "manage_categories.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "category_store.hpp"
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

}  // namespace

Result<Category> make_category(const Acting& acting, const CategoryChange& wanted) {
    if (const auto fault = fault_of(wanted)) return *fault;
    const Category category{.category_id = acting.tx.new_id<CategoryId>(),
                            .slug = locale::slugify(wanted.slug),
                            .audience = wanted.audience,
                            .takes_threads = wanted.takes_threads,
                            .place = next_category_place(acting.tx),
                            .made_at = acting.origin.at};
    const bool is_a_page = category.slug == "new";
    if (is_a_page || !insert_category(acting.tx, category))
        return Refusal{ForumRefusal::slug_taken, "slug"};
    put_words(acting, category.category_id, wanted);
    journal::emit(acting.tx, acting.origin, CategoryChanged{category.category_id},
                  journal::Audit::yes);
    return category;
}

Result<Done> change_category(const Acting& acting, Category category,
                             const CategoryChange& wanted) {
    if (const auto fault = fault_of(wanted)) return *fault;
    category.audience = wanted.audience;
    category.takes_threads = wanted.takes_threads;
    if (!update_category(acting.tx, category, wanted.seen)) {
        return ForumRefusal::changed_meanwhile;
    }
    put_words(acting, category.category_id, wanted);
    journal::emit(acting.tx, acting.origin, CategoryChanged{category.category_id},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> name_moderator(const Acting& acting, const Category& category, std::string_view mail) {
    const auto account = accounts::find_account_by_mail(acting.tx, trimmed(mail));
    if (!account || account->standing != access::Standing::active) {
        return Refusal{ForumRefusal::person_unknown, "mail"};
    }
    put_moderator(acting.tx, {category.category_id, account->account_id, acting.origin.at});
    journal::emit(acting.tx, acting.origin,
                  ModeratorNamed{category.category_id, account->account_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> end_moderator(const Acting& acting, const Category& category, AccountId account) {
    if (!delete_moderator(acting.tx, category.category_id, account)) {
        return ForumRefusal::not_needed;
    }
    journal::emit(acting.tx, acting.origin, ModeratorEnded{category.category_id, account},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::forum
