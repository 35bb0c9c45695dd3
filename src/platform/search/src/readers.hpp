#pragma once

#include "forms.hpp"
#include "index_folder.hpp"
#include "known_terms.hpp"

#include "agora/search/layer.hpp"

#include <xapian.h>

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace agora::search {

constexpr std::size_t kTermsOfReader = 10'000;

/// A database as one layer sees it, with the forms of words; used by one thread at a time.
struct Reader {
    std::string generation;
    Xapian::Database database;
    FormMaker forms{kFormsOfReader};
    KnownTerms terms{kTermsOfReader};
};

/// Keeps opened readers for reuse by any thread.
class Readers {
 public:
    explicit Readers(const IndexFolder& folder) : folder_(folder) {}

    /// Runs the work on the newest state; again when a writer overtook it. Throws IndexFault.
    void with(Layer layer, const std::function<void(Reader&)>& work);

 private:
    std::unique_ptr<Reader> take(Layer layer);
    void give_back(Layer layer, std::unique_ptr<Reader> reader);
    std::unique_ptr<Reader> opened(Layer layer, const std::string& generation) const;

    const IndexFolder& folder_;
    std::mutex mutex_;
    std::array<std::vector<std::unique_ptr<Reader>>, 2> idle_;
};

}  // namespace agora::search
