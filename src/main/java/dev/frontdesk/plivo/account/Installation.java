package dev.frontdesk.plivo.account;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the database stores about this Frontdesk's account at Plivo. */
@Stateless
public class Installation {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** The eight digits in the names of everything that it creates at Plivo. */
    public String digits() {
        return (String) entities.createNativeQuery("select installation from plivo_account")
                .getSingleResult();
    }

    /** True once a plan was applied: from then on, anything missing at Plivo was there before. */
    public boolean isSetUp() {
        return (Boolean) entities.createNativeQuery("select applied_at is not null from plivo_account")
                .getSingleResult();
    }

    /** Stores that a plan was applied. */
    public void setUp() {
        entities.createNativeQuery("update plivo_account set applied_at = now() where applied_at is null")
                .executeUpdate();
    }
}
