#pragma once

#include "agora/web/kept.hpp"
#include "agora/web/services.hpp"
#include "category_store.hpp"

#include <memory>

namespace agora::forum {

/// All categories with their names, held in memory: nearly every page asks who may see which.
struct AllCategories {
    std::vector<Category> categories = {};  ///< as list_categories
    std::vector<CategoryText> texts = {};
};

/// A state of the module; category_store touches it where one changes.
class KeptCategories : public web::Kept<AllCategories> {
 public:
    KeptCategories()
        : Kept(std::string{kKeptCategories}, [](db::ReadTx& tx) {
              return AllCategories{list_categories(tx), list_category_texts(tx)};
          }) {}
};

inline std::shared_ptr<const AllCategories> all_categories(const web::Services& services,
                                                           db::ReadTx& tx) {
    return services.state<KeptCategories>().at(tx);
}

}  // namespace agora::forum
